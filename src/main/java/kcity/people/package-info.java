/** Room: persons, organisations (city, ministry, company, agency), roles, invitations and sign-in. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"charter", "shared"})
@org.jspecify.annotations.NullMarked
package kcity.people;
