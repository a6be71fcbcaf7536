// Stands in for @tarojs/shared's list of all components that WeChat knows (see ../templates.ts). ES5 but for its exports.
// An import of JSON would have webpack look for `forEach` among its exports.
var list = require('../template-attributes.json')

export var internalComponents = {}
Object.keys(list).forEach(function (component) {
  internalComponents[component] = {}
  list[component].forEach(function (name) {
    internalComponents[component][name] = ''
  })
})

/** Whose `value` is the person's as well: as Taro has it, of the components above. */
export var controlledComponent = new Set(['input', 'picker', 'textarea'])

// What only the templates' generator reads.
export var animation, focusComponents, nestElements, singleQuote, touchEvents, voidElements
