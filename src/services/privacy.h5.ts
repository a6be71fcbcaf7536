/** A browser asks for its own permissions. */
export const agreeToPrivacy = async (): Promise<boolean> => Promise.resolve(true)

export const showPrivacyContract = (): void => undefined
