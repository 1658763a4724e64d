/** Room: files by content hash, with checks of type and size. It never decides who may read: the room that holds the document's id does. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
@org.jspecify.annotations.NullMarked
package kcity.documents;
