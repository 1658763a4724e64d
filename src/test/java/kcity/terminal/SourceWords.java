package kcity.terminal;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The texts of our sources with the call that takes them; what is put in at run time stands as {}, and each way of a condition is a text of its own. */
record SourceWords(String call, String text) {
    static List<SourceWords> in(String... folders) {
        try (StandardJavaFileManager files =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            List<Path> sources = new ArrayList<>();
            for (String folder : folders) {
                try (Stream<Path> all = Files.walk(Path.of("src/main/java/kcity", folder))) {
                    all.filter(file -> file.toString().endsWith(".java"))
                            .sorted()
                            .forEach(sources::add);
                }
            }
            JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                    .getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
            List<SourceWords> found = new ArrayList<>();
            task.parse().forEach(unit -> new Finder(found).scan(unit, ""));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Finder extends TreeScanner<Void, String> {
        private final List<SourceWords> found;

        private Finder(List<SourceWords> found) {
            this.found = found;
        }

        @Override
        public Void visitAnnotation(AnnotationTree tree, String call) {
            return null;
        }

        @Override
        public Void visitLiteral(LiteralTree tree, String call) {
            return tree.getValue() instanceof String ? take(tree, call) : null;
        }

        @Override
        public Void visitBinary(BinaryTree tree, String call) {
            boolean text = tree.getKind() == Tree.Kind.PLUS
                    && ways(tree).stream().anyMatch(it -> !it.replace("{}", "").isEmpty());
            return text ? take(tree, call) : super.visitBinary(tree, call);
        }

        @Override
        public Void visitConditionalExpression(ConditionalExpressionTree tree, String call) {
            scan(tree.getTrueExpression(), call);
            return scan(tree.getFalseExpression(), call);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, String call) {
            String name = tree.getMethodSelect() instanceof MemberSelectTree member
                    ? member.getIdentifier().toString()
                    : tree.getMethodSelect().toString();
            scan(tree.getMethodSelect(), call);
            return scan(tree.getArguments(), name);
        }

        @Override
        public Void visitNewClass(NewClassTree tree, String call) {
            scan(tree.getArguments(), "new " + tree.getIdentifier());
            return scan(tree.getClassBody(), call);
        }

        private Void take(ExpressionTree tree, String call) {
            ways(tree).forEach(text -> found.add(new SourceWords(call, text)));
            return null;
        }

        private static List<String> ways(ExpressionTree tree) {
            return switch (tree) {
                case LiteralTree literal when literal.getValue() instanceof String text -> List.of(text);
                case ParenthesizedTree inner -> ways(inner.getExpression());
                case BinaryTree sum
                when sum.getKind() == Tree.Kind.PLUS ->
                    ways(sum.getLeftOperand()).stream()
                            .flatMap(
                                    left -> ways(sum.getRightOperand()).stream().map(right -> left + right))
                            .toList();
                case ConditionalExpressionTree either ->
                    Stream.of(either.getTrueExpression(), either.getFalseExpression())
                            .flatMap(way -> ways(way).stream())
                            .toList();
                default -> List.of("{}");
            };
        }
    }
}
