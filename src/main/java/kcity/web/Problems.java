package kcity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.shared.TooOften;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Every error as a page in the reader's language. Nothing technical is shown; ours are logged under a number that the page gives. */
@ControllerAdvice
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private final Frames frames;
    private final Addresses addresses;
    private final ErrorPages errors;

    Problems(Frames frames, Addresses addresses, ErrorPages errors) {
        this.frames = frames;
        this.errors = errors;
        this.addresses = addresses;
    }

    @ExceptionHandler
    Page refused(Refused refused, HttpServletRequest request) {
        var frame = frames.of(request);
        return page(
                frame,
                409,
                "web.problem.refused",
                refused.reasons().stream().map(frame::reason).toList());
    }

    /** What was typed can be sent again once its time has come. */
    @ExceptionHandler
    Page tooOften(TooOften why, HttpServletRequest request, HttpServletResponse response) {
        var frame = frames.of(request);
        var wait = Math.max(1, Duration.between(frame.now(), why.again()).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        return new HeldPage(
                frame,
                429,
                "web.problem.too-often",
                frame.t("web.problem.too-often.again", why.again()),
                Held.of(request));
    }

    /** Two did the same at the same moment, and the other was first: nothing of this one was done. */
    @ExceptionHandler({DuplicateKeyException.class, PessimisticLockingFailureException.class})
    Page atTheSameMoment(Exception why, HttpServletRequest request) {
        return HeldPage.of(frames.of(request), 409, "web.problem.same-moment", Held.of(request));
    }

    @ExceptionHandler
    Page notAllowed(NotAllowed why, HttpServletRequest request) {
        return page(frames.of(request), 403, "web.problem.not-allowed", List.of());
    }

    @ExceptionHandler({
        NotFound.class,
        NoHandlerFoundException.class,
        NoResourceFoundException.class,
        MethodArgumentTypeMismatchException.class
    })
    Page notFound(Exception why, HttpServletRequest request) {
        return ProblemPage.of(frames.of(request), 404);
    }

    /** An address that only takes forms, opened or read again by hand: the page above it has the form. */
    @ExceptionHandler
    Object notAPage(HttpRequestMethodNotSupportedException why, HttpServletRequest request) {
        return request.getMethod().equals("GET")
                ? Redirect.to(addresses.nearest(request.getRequestURI()))
                : ProblemPage.of(frames.of(request), 405);
    }

    @ExceptionHandler
    Page tooLarge(MaxUploadSizeExceededException why, HttpServletRequest request) {
        return page(frames.of(request), 413, "web.problem.too-large", List.of());
    }

    @ExceptionHandler
    Page incomplete(MissingServletRequestParameterException why, HttpServletRequest request) {
        return page(frames.of(request), 400, "web.problem.incomplete", List.of());
    }

    /** Also from within a form that could not be taken apart for this reason. */
    @ExceptionHandler
    Page unreadable(Unreadable why, HttpServletRequest request) {
        return errors.unreadable(request);
    }

    /** Null, an answer to nobody, where the reader went away before all was sent: nothing of ours is wrong then. */
    @ExceptionHandler
    @Nullable
    Page ours(Exception why, HttpServletRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(why)) {
            return null;
        }
        var status = status(why);
        if (status < 500) {
            return ProblemPage.of(frames.of(new Doubtful(request)), status);
        }
        var number = Long.toString(System.nanoTime(), 36);
        LOG.error("problem {} at {} {}", number, request.getMethod(), request.getRequestURI(), why);
        return page(frames.of(request), 500, "web.problem.ours", List.of(number));
    }

    /** Of what the framework or the container found wrong with the request; 500 for all that is ours. */
    private static int status(Exception why) {
        if (why instanceof ErrorResponse known) {
            return known.getStatusCode().value();
        }
        if (why instanceof MultipartException || why instanceof ServletRequestBindingException) {
            return 400;
        }
        int broken = BrokenForm.status(why);
        return broken == 0 ? 500 : broken;
    }

    private static Page page(Frame frame, int status, String key, List<String> details) {
        return new ProblemPage(frame, status, key, details, List.of());
    }
}
