import type { Defect } from './defect'

const HOME = 'pages/home/index.js'
const pages = 'pages.test.ts'
const fillIn = 'flows/fill-in.test.ts'
const badNetworks = 'bad-networks.test.ts'
const opens = 'pages/home/index opens without a fault'
const writes = 'writes, scores and adds photos'

/** What is wrong only once somebody uses it. */
export const inCode: readonly Defect[] = [
  {
    name: 'an Intl call',
    spoil: (copy) => copy.prepend(HOME, 'new Intl.NumberFormat("zh");'),
    caughtBy: [pages, opens],
  },
  {
    name: 'code made from a string',
    spoil: (copy) => copy.prepend(HOME, 'new Function("return 1")();'),
    caughtBy: [pages, opens],
  },
  {
    name: 'a script taken from another subpackage',
    spoil: (copy) =>
      copy.prepend('packages/contact/pages/check/index.js', 'require("../../../office/pages/cycle/index.js");'),
    caughtBy: [pages, 'check/index opens'],
  },
  {
    name: 'an error on the console',
    spoil: (copy) => copy.append(HOME, ';console.error("nobody reads this")'),
    caughtBy: [pages, opens],
  },
  {
    name: 'a rejection that nobody handles',
    spoil: (copy) => copy.append(HOME, ';Promise.reject(new Error("forgotten"))'),
    caughtBy: [pages, opens],
  },
  {
    name: 'a template under a wrong number',
    spoil: (copy) => copy.inFile('utils.wxs', "return 'tmpl_' + l", "return 'tmpl_x' + l"),
    caughtBy: [pages, opens],
  },
  {
    name: 'a runtime that numbers attributes in another order than the templates',
    spoil: (copy) => copy.inScripts('"aria-role","aria-label"', '"aria-label"'),
    caughtBy: [pages, opens],
  },
  {
    name: 'CloudBase that is never started',
    spoil: (copy) => copy.inScripts(/\w+\(\)\.cloud\.init\([^)]*\)/, '0'),
    caughtBy: [pages, opens],
  },
  {
    name: "a button's handler removed",
    spoil: (copy) => copy.inFile('base.wxml', /(<view [^>]*)bindtap="eh"/g, '$1'),
    caughtBy: [fillIn, writes],
  },
  {
    name: 'a page that is opened by a wrong path',
    spoil: (copy) => copy.inScripts('/dimension/index?id=', '/dimensions/index?id='),
    caughtBy: [fillIn, writes],
  },
  {
    name: 'an action that the server does not know',
    spoil: (copy) => copy.inScripts(/"assessment\.saveAnswer"/g, '"assessment.keepAnswer"'),
    caughtBy: [fillIn, writes],
  },
  {
    name: 'photos that are attached under another number',
    spoil: (copy) => copy.inScripts(/(assessmentId:\w+\.assessmentId,no:)(\w+)(,photoId:\w+,type:)/, '$1$2+1$3'),
    caughtBy: [fillIn, writes],
  },
  {
    name: 'a field that Taro writes back to',
    spoil: (copy) => copy.inScripts('"value",{configurable:!0', '"unvalue",{configurable:!0'),
    caughtBy: ['budgets.test.ts', 'a key in a narrative'],
  },
  {
    name: 'everything sent to the view twice',
    spoil: (copy) =>
      copy.inFile('taro.js', /(\w+)\.setData\((\w+),(\w+)\)\}\)\}/, '($1.setData($2),$1.setData($2,$3))})}'),
    caughtBy: ['budgets.test.ts', 'a key in a narrative'],
  },
  {
    name: 'drafts that are not kept on the phone',
    spoil: (copy) => copy.inScripts(/(\w+)\(\)\.setStorageSync\((\w+)\((\w+)\),(\w+)\)/, '$1().setStorageSync("x",$4)'),
    caughtBy: [badNetworks, 'killed while saving'],
  },
  {
    name: 'a network that is not listened to',
    spoil: (copy) => copy.inScripts(/\w+\(\)\.onNetworkStatusChange\(\w+\)/, '0'),
    caughtBy: [badNetworks, 'offline while typing'],
  },
  {
    name: 'a call that did not arrive, swallowed and taken for done',
    spoil: (copy) => copy.inScripts('{arrived:!1}', '{arrived:!0,reply:{outcome:"done",value:{answer:{}},now:0}}'),
    caughtBy: [badNetworks, 'offline while typing'],
  },
  {
    name: 'a refusal of privacy about which nothing is said',
    spoil: (copy) => copy.inScripts('{kind:"privacy_refused"}', '{kind:"cancelled"}'),
    caughtBy: ['privacy.test.ts', 'refused'],
  },
  {
    name: 'reminders asked for after the tap',
    spoil: (copy) =>
      copy.inScripts(
        /(\w+\(\))\.requestSubscribeMessage\((\w+)\)/,
        'Promise.resolve().then(function(){return $1.requestSubscribeMessage($2)})',
      ),
    caughtBy: ['privacy.test.ts', 'are asked for in the tap'],
  },
  {
    name: 'a return that nobody confirms',
    spoil: (copy) => copy.inScripts(/"assessment\.return"/g, '"assessment.remark"'),
    caughtBy: ['flows/review.test.ts', 'comments on an indicator and returns'],
  },
]
