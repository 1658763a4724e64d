/** The desk where officers bring people in, give them their links and end their access. */
@org.jspecify.annotations.NullMarked
package kcity.desk.people;
