/** Who reviews what: searched by the engine, proposed, put into force. */
@org.jspecify.annotations.NullMarked
package kcity.review.assignment;
