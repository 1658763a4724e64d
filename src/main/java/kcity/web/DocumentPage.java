package kcity.web;

import java.util.List;

/**
 * The words of a document, to be read without a program of its own.
 *
 * @param file where the document itself is opened
 * @param paragraphs empty where they cannot be told
 * @param cut there is more than stands here
 */
public record DocumentPage(Frame frame, String name, String file, List<String> paragraphs, boolean cut)
        implements Page {}
