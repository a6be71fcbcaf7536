/**
 * Unpacks @sparticuz/chromium into TMPDIR, together with the libraries it needs where a machine has none. A process of its own,
 * because the package unpacks those only when the environment looks like AWS's, and looks there once, when it is loaded.
 */
process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x'
const { default: chromium } = await import('@sparticuz/chromium')
await chromium.executablePath()
