/**
 * The contract's version, which a program says with each call: raised by one by whoever adds an action or a field, takes one away or gives
 * one another meaning. What a call is refused for by functions of another version is then told as what it is: one of both is to be updated.
 */
export const CONTRACT_VERSION = 3

/** A program that says no version: it is from before there were any. */
export const UNNUMBERED_VERSION = 0

/** Programs from this version on are answered; raised where older ones would do harm. */
export const OLDEST_ANSWERED = 0
