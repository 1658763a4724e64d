/** Pure workshop: YAML and CSV files read so that every complaint names its line, column and reason. */
@org.jspecify.annotations.NullMarked
package kcity.reading;
