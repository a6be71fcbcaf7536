// Stands in for @tarojs/taro, which says the same in words that let webpack think all of Taro's runtime is wanted.
var hooks = require('@tarojs/runtime').hooks
var taro = require('@tarojs/api').default

if (hooks.isExist('initNativeApi')) hooks.call('initNativeApi', taro)

module.exports = taro
module.exports.default = module.exports
