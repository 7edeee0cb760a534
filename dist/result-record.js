// build/reporting/result-record.js
function failureRecord({ code, message, help, operation = "", requestId = "", problems }) {
	const record = {
		code,
		message,
		help,
		operation,
		requestId
	};
	return problems.length === 0 ? record : {
		...record,
		problems: problems.map(failureRecord)
	};
}
function resultRecord({ verb, exit, status, outputs }, failure) {
	const record = {
		type: "result",
		version: 1,
		verb,
		exit,
		status,
		outputs
	};
	return failure === void 0 ? record : {
		...record,
		error: failureRecord(failure)
	};
}
export { resultRecord as n, failureRecord as t };
