/** What the build writes into client code. */
process.env['TARO_ENV'] ??= 'h5'
process.env['TARO_APP_CLOUD_ENV'] ??= ''

/** A page's configuration stands in its file; Taro's build reads it there and takes it out of what runs. */
Object.assign(globalThis, { definePageConfig: (): void => undefined })
