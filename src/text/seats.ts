/** The way from one of several seats to another. */
export const CHANGE_SEAT = '换席位'
