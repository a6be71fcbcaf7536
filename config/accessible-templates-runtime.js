// Compiled into the mini-program as it stands: ES5 but for this import.
import { mergeInternalComponents } from '@tarojs/shared'

// An import of JSON would have webpack look for `forEach` among its exports.
var list = require('./accessible-attributes.json')

var patch = {}
Object.keys(list).forEach(function (component) {
  patch[component] = {}
  list[component].forEach(function (name) {
    patch[component][name] = ''
  })
})
mergeInternalComponents(patch)
