@org.jspecify.annotations.NullMarked
package kcity.notification;
