import { fillIn } from './guide-tables'
import { cloudbaserc, deployment, functionConfig } from './manifest'

const GUIDE = 'docs/deployment.md'

const asJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

/** Every file that is made from the manifest, as it has to be; `read` gives what one says now. Of the guide the rest stays. */
export const madeFiles = (read: (file: string) => string): Readonly<Record<string, string>> => ({
  'cloudbaserc.json': asJson(cloudbaserc()),
  ...Object.fromEntries(
    deployment.functions.map((each) => [`cloudfunctions/${each.name}/config.json`, asJson(functionConfig(each))]),
  ),
  [GUIDE]: fillIn(read(GUIDE)),
})
