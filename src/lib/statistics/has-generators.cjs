// Takes the place of @stdlib/assert-has-generator-support, which asks by `eval`: our page policy forbids that and a browser reports it.
module.exports = () => true;
