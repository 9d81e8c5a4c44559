package org.onrecord.changeset;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Lets no method return that has committed a changeset before that is safe. It stands outside of the interceptors that commit. */
abstract class DurableCommitInterceptor {
    private static final int OUTSIDE = Interceptor.Priority.PLATFORM_BEFORE;

    private final Durability durability;
    private final TransactionSynchronizationRegistry transaction;

    DurableCommitInterceptor(Durability durability, TransactionSynchronizationRegistry transaction) {
        this.durability = durability;
        this.transaction = transaction;
    }

    @AroundInvoke
    Object settle(InvocationContext call) throws Exception {
        Object result = call.proceed();
        if (transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            durability.settle();
        }
        return result;
    }

    @Transactional
    @Interceptor
    @Priority(OUTSIDE)
    static class OfRequired extends DurableCommitInterceptor {
        OfRequired(Durability durability, TransactionSynchronizationRegistry transaction) {
            super(durability, transaction);
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    @Interceptor
    @Priority(OUTSIDE)
    static class OfRequiresNew extends DurableCommitInterceptor {
        OfRequiresNew(Durability durability, TransactionSynchronizationRegistry transaction) {
            super(durability, transaction);
        }
    }
}
