package kcity.web;

import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which addresses can be opened: the answer to a post has none of its own, so links that come back to it lead to the nearest page above. */
@Component
final class Addresses {
    private final ObjectProvider<RequestMappingHandlerMapping> mapping;

    Addresses(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /** The path itself where it can be opened, else the first above it that can. */
    String nearest(String path) {
        var steps = path;
        while (!steps.isEmpty() && !opens(steps)) {
            steps = steps.substring(0, steps.lastIndexOf('/'));
        }
        return steps.isEmpty() ? "/" : steps;
    }

    private boolean opens(String path) {
        var container = PathContainer.parsePath(path);
        return mapping.getObject().getHandlerMethods().keySet().stream().anyMatch(info -> opens(info, container));
    }

    private static boolean opens(RequestMappingInfo info, PathContainer path) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        var patterns = info.getPathPatternsCondition();
        return methods.contains(RequestMethod.GET)
                && patterns != null
                && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
    }
}
