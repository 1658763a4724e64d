package kcity.statistics.effects.design;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * A number made from the columns of a row: names, numbers, {@code + - * / ^}, brackets, {@code ln log10 exp sqrt abs}. A name
 * with other signs than letters, digits, {@code _} and {@code .} stands in backquotes.
 */
public record Expression(String text, Set<String> columns, Node tree) {
    /** A part of an expression. */
    sealed interface Node {
        double at(ToDoubleFunction<String> row);
    }

    record Column(String name) implements Node {
        @Override
        public double at(ToDoubleFunction<String> row) {
            return row.applyAsDouble(name);
        }
    }

    record Constant(double value) implements Node {
        @Override
        public double at(ToDoubleFunction<String> row) {
            return value;
        }
    }

    record Call(DoubleUnaryOperator function, Node of) implements Node {
        @Override
        public double at(ToDoubleFunction<String> row) {
            return function.applyAsDouble(of.at(row));
        }
    }

    record Pair(char sign, Node left, Node right) implements Node {
        @Override
        public double at(ToDoubleFunction<String> row) {
            double a = left.at(row);
            double b = right.at(row);
            return switch (sign) {
                case '+' -> a + b;
                case '-' -> a - b;
                case '*' -> a * b;
                case '/' -> a / b;
                default -> Math.pow(a, b);
            };
        }
    }

    /** What is wrong with an expression, in words for its writer. */
    public static final class Unreadable extends RuntimeException {
        private final String reason;

        Unreadable(String reason) {
            super(reason);
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }
    }

    public static Expression parse(String text) {
        Parser parser = new Parser(text);
        Node tree = parser.whole();
        return new Expression(text, Set.copyOf(parser.columns), tree);
    }

    /** The expression of one column and nothing else. */
    public boolean bare() {
        return tree instanceof Column;
    }

    public double at(ToDoubleFunction<String> row) {
        return tree.at(row);
    }

    private static final class Parser {
        private static final Map<String, DoubleUnaryOperator> FUNCTIONS =
                Map.of("ln", Math::log, "log10", Math::log10, "exp", Math::exp, "sqrt", Math::sqrt, "abs", Math::abs);

        private final String text;
        private final Set<String> columns = new LinkedHashSet<>();
        private int place;

        Parser(String text) {
            this.text = text;
        }

        Node whole() {
            Node node = sum();
            if (peek() != 0) {
                throw wrong("'" + peek() + "' is not expected; delete it, or put an operator before it");
            }
            return node;
        }

        private Unreadable wrong(String reason) {
            return new Unreadable("in '" + text + "' at sign " + (place + 1) + ": " + reason);
        }

        private char peek() {
            while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
                place++;
            }
            return place < text.length() ? text.charAt(place) : 0;
        }

        private boolean take(char sign) {
            boolean there = peek() == sign;
            place += there ? 1 : 0;
            return there;
        }

        private Node sum() {
            Node left = product();
            while (peek() == '+' || peek() == '-') {
                char sign = text.charAt(place++);
                left = new Pair(sign, left, product());
            }
            return left;
        }

        private Node product() {
            Node left = signed();
            while (peek() == '*' || peek() == '/') {
                char sign = text.charAt(place++);
                left = new Pair(sign, left, signed());
            }
            return left;
        }

        private Node signed() {
            return take('-') ? new Pair('-', new Constant(0), signed()) : power();
        }

        private Node power() {
            Node base = atom();
            return take('^') ? new Pair('^', base, signed()) : base;
        }

        private Node atom() {
            char next = peek();
            if (take('(')) {
                return closed(sum());
            }
            if (take('`')) {
                int end = text.indexOf('`', place);
                if (end <= place) {
                    throw wrong("a column in backquotes must end with one; add it");
                }
                String name = text.substring(place, end);
                place = end + 1;
                return column(name);
            }
            if (Character.isDigit(next) || next == '.') {
                return number();
            }
            if (!Character.isLetter(next) && next != '_') {
                throw wrong(
                        next == 0
                                ? "a column or a number is missing; add it"
                                : "'" + next + "' is not expected; delete it, or put an operator before it");
            }
            String name = name();
            DoubleUnaryOperator function = FUNCTIONS.get(name.toLowerCase(Locale.ROOT));
            if (peek() != '(') {
                return column(name);
            }
            if (function == null) {
                throw wrong("there is no function '" + name + "'; known are abs, exp, ln, log10, sqrt");
            }
            place++;
            return new Call(function, closed(sum()));
        }

        private Node closed(Node node) {
            if (!take(')')) {
                throw wrong("a bracket is not closed; close it");
            }
            return node;
        }

        private Node column(String name) {
            columns.add(name);
            return new Column(name);
        }

        private String name() {
            int start = place;
            while (place < text.length()
                    && (Character.isLetterOrDigit(text.charAt(place)) || "_.".indexOf(text.charAt(place)) >= 0)) {
                place++;
            }
            return text.substring(start, place);
        }

        private Node number() {
            int start = place;
            while (place < text.length() && isNumberSign(start)) {
                place++;
            }
            try {
                return new Constant(Double.parseDouble(text.substring(start, place)));
            } catch (NumberFormatException e) {
                throw wrong("'" + text.substring(start, place) + "' is no number; write it like 0.5");
            }
        }

        private boolean isNumberSign(int start) {
            char sign = text.charAt(place);
            boolean exponent = place > start && "eE".indexOf(text.charAt(place - 1)) >= 0 && "+-".indexOf(sign) >= 0;
            return Character.isDigit(sign) || ".eE".indexOf(sign) >= 0 || exponent;
        }
    }
}
