// Logarithm, power, sine and the like in one and the same arithmetic everywhere: an engine's own differ in the last digit from version to version.
export { default as asin } from '@stdlib/math-base-special-asin';
export { default as exp } from '@stdlib/math-base-special-exp';
export { default as ln } from '@stdlib/math-base-special-ln';
export { default as pow } from '@stdlib/math-base-special-pow';
export { default as sin } from '@stdlib/math-base-special-sin';
