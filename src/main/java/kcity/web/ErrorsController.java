package kcity.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container sends what no controller has answered. Whoever opens it by hand finds no page. */
@Controller
class ErrorsController implements ErrorController {
    @RequestMapping("/error")
    Page problem(Frame frame, HttpServletRequest request) {
        return ProblemPage.of(
                frame,
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404);
    }
}
