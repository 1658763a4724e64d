package kcity.application;

import java.time.Instant;
import kcity.people.Organisation;

/**
 * Somebody who reads what is sent to the partner's address has confirmed this revision.
 *
 * @param organisation that the person is registered with
 * @param sameBody it is called as the named partner body is, and of its country
 */
public record Confirmation(Organisation organisation, boolean sameBody, Instant at, String by) {}
