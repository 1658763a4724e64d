package kcity.web;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
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
    /** The address changes with every build. */
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic();

    @Bean
    WebMvcConfigurer pages(
            Arguments arguments,
            PageRendering rendering,
            Repeats repeats,
            AskForProof proof,
            MadePages made,
            @Value("${kcity.develop:}") String home) {
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
                var files = home.isEmpty() ? "classpath:/static/" : "file:" + home + "/src/main/resources/static/";
                var kept = home.isEmpty() ? FOR_EVER : CacheControl.noCache();
                registry.addResourceHandler("/css/**")
                        .addResourceLocations(files + "css/")
                        .setCacheControl(kept);
                registry.addResourceHandler("/font/**")
                        .addResourceLocations(files + "font/")
                        .setCacheControl(kept);
                registry.addResourceHandler("/*.svg", "/*.js")
                        .addResourceLocations(files)
                        .setCacheControl(kept);
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RememberLanguage());
                registry.addInterceptor(repeats);
                registry.addInterceptor(proof);
                registry.addInterceptor(made);
            }
        };
    }
}
