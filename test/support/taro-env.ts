/** What the build writes into client code. */
process.env['TARO_ENV'] ??= 'h5'
process.env['TARO_APP_CLOUD_ENV'] ??= ''
