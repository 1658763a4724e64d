@org.jspecify.annotations.NullMarked
package kcity.web;
