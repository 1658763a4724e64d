package kcity.web.component;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlTemplateOutput;

/** An output of pages that writes in its own way, for those who hold back a part of a page before it is written: that part is to be written the same way. */
public interface LikeOutput {
    /** Writes as this one does, to there. */
    HtmlTemplateOutput to(TemplateOutput other);
}
