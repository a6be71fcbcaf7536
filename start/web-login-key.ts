import { createPrivateKey, createPublicKey } from 'node:crypto'

/** A key for custom login that was drawn for this machine and opens nothing anywhere else: PKCS #8, in DER. */
const DER = [
  '30820276020100300d06092a864886f70d0101010500048202603082025c02010002818100bda0baec266ddc332f831e',
  '3e937af438e89b7c9cc6fa7b522a5d96b2b88d4568900a40f0d7755a075ab2ec07e8af984dcca180e8024b5e92839028',
  'fa66c90573fe6efe1153b8f0992d3fcb0dd402ac1ceccf791098f3d6e5936e1cb3d1431c51326a4acf84649ce93d2662',
  'baa340034198adc2178090b7c3b8133ce18fdfbe6102030100010281803c73ea4370b8e3535a1945e21328468581fa57',
  'ceaf4c99560775909e67617a382c7b685a9f85a4eee5465722ea56588aaceaebea8b18b60ca56ea6f1b524eedc8fe982',
  '04dff57ed99464628c0cba1ab8803b45a60faaee0022cca0b7745a135043acae12986c423d2c3d909445d0cc16098d76',
  '5230b1f7853e961e8f39756a45024100ed42359564221394043c34e58a0b2e9f991bd66d70b69b993260ef3dade88362',
  'fafe1a913e4b120751130480988e3ee2f40a4b4e636a4ec2fe2f028d80ca39d3024100cc9b578b5cd1c71626eb50751f',
  'a18e18da8c381b419d75314a5665070401249c0950cb46a2f11cafd38f90d54e47d462e315e219cfb28e688b30f429fb',
  '72727b02407b41101121c9ca1df4ed4a158cd72e4b5f00e52e4985b3e3ac164b72e16b8f05d69a373709037ac42e4c10',
  'e4b55c00336ad0063b1cce5748594016b56818a65d02406b18e4ba0ddbc059d8055417fa7695ea6c7af8e34b751fe2ad',
  '068bdb203d78ec33f41672e2d7522cb6906f3f37ba6171616c12ed6fca06c0b21aedb30beadc01024100d15590aabc70',
  'e49ec696a938deda07ec8711b49609941843e17b81a256995c191a8301ff0ac695835b4c95644635ee020d00ad277032',
  'e91bb75a37227afde901',
].join('')

const ID = 'local-key'

/** As the functions are configured with it; see `webLoginVariable`. */
export const LOCAL_WEB_LOGIN_KEY = `k${Buffer.from(ID).toString('hex')}x${DER}`

const privateKey = createPrivateKey({ key: Buffer.from(DER, 'hex'), format: 'der', type: 'pkcs8' })

/** By which the local CloudBase knows that a ticket was made by those functions. */
export const LOCAL_TICKET_KEY = {
  id: ID,
  publicKey: createPublicKey(privateKey).export({ format: 'pem', type: 'spki' }).toString(),
}
