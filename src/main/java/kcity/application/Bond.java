package kcity.application;

/** What binds an application downstream, told of by its own room, so that it cannot be taken back by one side alone. Every bean of this type is asked. */
public interface Bond {
    boolean binds(String application);
}
