package kcity.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** What the container refuses before any servlet is asked, such as signs that no address may hold, gets a page of ours too. */
@Component
@ConditionalOnWebApplication
final class ContainerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
    private final ErrorPages errors;

    ContainerErrors(ErrorPages errors) {
        this.errors = errors;
    }

    /** After Spring Boot's own, which adds a valve of the container's. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            var host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(Report.class.getName());
            host.getPipeline().addValve(new Report(errors));
        });
    }

    /** Public, as the container looks for it by name. */
    public static final class Report extends ErrorReportValve {
        private final transient ErrorPages errors;

        Report(ErrorPages errors) {
            this.errors = errors;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable why) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                show(request, response, status);
                response.finishResponse();
            } catch (IOException gone) {
                response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, gone);
            }
        }

        private void show(Request request, Response response, int status) throws IOException {
            if (request.getHeaderNames().hasMoreElements()) {
                errors.show(request, response, status);
            } else {
                errors.showInBoth(request, response, status);
            }
        }
    }
}
