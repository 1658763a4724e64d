package kcity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import kcity.people.Client;
import kcity.shared.Actor;
import kcity.shared.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Frame}, the {@link Actor}, what was {@link SubmittedForm} and the {@link Client} that it came from. */
@Component
final class Arguments implements HandlerMethodArgumentResolver {
    private final Frames frames;

    Arguments(Frames frames) {
        this.frames = frames;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == Frame.class
                || type == Actor.class
                || type == SubmittedForm.class
                || type == Client.class
                || type == OwnSession.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var type = parameter.getParameterType();
        if (type == Frame.class) {
            return frames.of(http);
        }
        if (type == OwnSession.class) {
            return new OwnSession(SessionFilter.token(http));
        }
        if (type == Client.class) {
            return BoundTokens.client(http);
        }
        return type == Actor.class ? frames.actor() : entered(http);
    }

    private static SubmittedForm entered(HttpServletRequest request) {
        var values = new HashMap<String, String>();
        var all = new HashMap<String, List<String>>();
        request.getParameterMap().forEach((name, typed) -> {
            if (typed.length > 0) {
                values.put(name, Seen.isBlank(typed[0]) ? "" : typed[0].strip());
                all.put(name, List.of(typed));
            }
        });
        return new SubmittedForm(values, all, List.of());
    }
}
