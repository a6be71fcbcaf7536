/** Loaded before a program that is to talk to the stand-in of another process, at STAND_IN_PORT. */
import { insteadOfTheInternet } from './instead-of-the-internet'

insteadOfTheInternet(Number(process.env['STAND_IN_PORT']))
