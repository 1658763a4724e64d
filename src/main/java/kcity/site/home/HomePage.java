package kcity.site.home;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Card;
import kcity.web.component.KeyFigure;
import kcity.web.map.WorldMap;

/**
 * The start page.
 *
 * @param open calls that take proposals now
 * @param latest the projects chosen last, as announced or, where nothing was, as the register knows them
 */
public record HomePage(Frame frame, List<Card> open, List<KeyFigure> figures, List<Announcement> latest, WorldMap map)
        implements Page {}
