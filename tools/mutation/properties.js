// A property that fails is a fault noticed: which least case shows it is not asked.
require("fast-check").configureGlobal({ endOnFailure: true });
