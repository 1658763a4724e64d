package kcity.desk.application;

import kcity.application.Received;

/** An application that a call received, and how far it is. */
record ReceivedLine(Received application, Stand stand) {}
