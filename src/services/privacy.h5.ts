/** A browser asks for its own permissions. */
export const agreeToPhotos = async (): Promise<boolean> => Promise.resolve(true)

export const showPrivacyContract = (): void => undefined
