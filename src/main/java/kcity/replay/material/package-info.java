/** What the synthetic applicants, experts and officers of a played year write: believable material in both languages, drawn by seed, from files beside it. */
@org.jspecify.annotations.NullMarked
package kcity.replay.material;
