package kcity.web;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How requests become arguments and pages become answers. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
    @Bean
    WebMvcConfigurer pages(Arguments arguments, PageRendering rendering, Repeats repeats, MadePages made) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(arguments);
            }

            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(rendering);
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                serve(registry, "/css/**", "classpath:/static/css/");
                serve(registry, "/font/**", "classpath:/static/font/");
                serve(registry, "/*.svg", "classpath:/static/");
                serve(registry, "/*.js", "classpath:/static/");
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RememberLanguage());
                registry.addInterceptor(repeats);
                registry.addInterceptor(made);
            }
        };
    }

    /** For ever, as the address changes with every build. */
    private static void serve(ResourceHandlerRegistry registry, String pattern, String folder) {
        registry.addResourceHandler(pattern)
                .addResourceLocations(folder)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic());
    }
}
