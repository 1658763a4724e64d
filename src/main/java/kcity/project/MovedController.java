package kcity.project;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The addresses that a project's pages had when each audience had its own (until 30 November 2026): bookmarks, mails and forms that stand open go on from there. */
@Controller
class MovedController {
    /** With the method that it came by, so that what was typed into an open form arrives. */
    @RequestMapping(
            path = {"/apply/{ref}/award", "/apply/{ref}/pilot/**", "/desk/awards/{ref}/**", "/desk/pilots/{ref}/**"},
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<Void> moved(HttpServletRequest request) {
        var query = request.getQueryString();
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .header(HttpHeaders.LOCATION, present(request.getRequestURI()) + (query == null ? "" : "?" + query))
                .build();
    }

    /** {@code /apply/REF/pilot/sites} and {@code /desk/pilots/REF/sites} alike are {@code /projects/REF/pilot/sites}. */
    static String present(String earlier) {
        return earlier.replaceFirst("^/apply/([^/]+)/(award|pilot)", "/projects/$1/$2")
                .replaceFirst("^/desk/(award|pilot)s/([^/]+)", "/projects/$2/$1");
    }
}
