package kcity.programme;

import kcity.shared.Text;

/** What a call says of one sub-type, and what came of it. */
public record SubTypeRules(
        SubType subType,
        Sourced<Text> name,
        Sourced<Places> places,
        Sourced<Band> band,
        Sourced<Band> granted,
        Sourced<Count> received,
        Sourced<Count> selected) {}
