package kcity.desk.application;

import java.util.List;
import kcity.application.Received;

/**
 * An application that a call received, and how far it is.
 *
 * @param ofSameCity references of other proposals of its city
 */
record ReceivedLine(Received application, Stand stand, List<String> ofSameCity) {}
