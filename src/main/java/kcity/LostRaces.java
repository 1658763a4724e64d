package kcity;

import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * An act that a table's constraint turns down, because another did something at the same moment, begins anew after the other's: its own rules then see
 * what was done, and refuse it at its field as they would have a second later, or it takes the next number.
 */
@Configuration(proxyBeanMethods = false)
class LostRaces {
    /** Each time somebody else got on, so that more than this is a crowd, or no race at all but a fault of ours. */
    private static final int MOST = 3;

    /** Around the transaction, which is rolled back before it begins anew. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor beginsAnew() {
        var advisor = new DefaultPointcutAdvisor(
                new AnnotationMatchingPointcut(null, Transactional.class, true),
                (org.aopalliance.intercept.MethodInterceptor) LostRaces::around);
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    private static @Nullable Object around(MethodInvocation act) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return act.proceed();
        }
        for (var left = MOST; left > 1; left--) {
            try {
                return ((ProxyMethodInvocation) act).invocableClone().proceed();
            } catch (DataIntegrityViolationException lost) {
                continue;
            }
        }
        return act.proceed();
    }
}
