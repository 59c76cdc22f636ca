// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exit_codes.h"

#include <algorithm>

namespace clipscope::cli {

ExitCode exitCodeOf(ErrorCode code) {
    switch (code) {
        case ErrorCode::BadUsage:
            return exitBadUsage;
        case ErrorCode::BadInput:
            return exitBadInput;
        case ErrorCode::Unavailable:
            return exitUnavailable;
        case ErrorCode::Output:
            return exitOutput;
        case ErrorCode::Memory:
            return exitMemory;
        case ErrorCode::Stopped:
            return exitStopped;
        case ErrorCode::Internal:
            break;
    }
    return exitInternal;
}

ExitCode exitCodeOf(const record::RunSnapshot& run) {
    using record::CaseStatus;
    switch (run.state) {
        case record::RunState::Failed:
            return exitCodeOf(run.failureKind);
        case record::RunState::Stopped:
        case record::RunState::Aborted:
            return exitStopped;
        default:
            break;
    }
    const auto is = [](CaseStatus status) {
        return [status](const record::CaseResult& result) { return result.status == status; };
    };
    const bool hasFailed = std::ranges::any_of(run.cases, is(CaseStatus::Failed));
    const bool hasResult = std::ranges::any_of(run.cases, is(CaseStatus::Done));
    const bool hasSkipped = std::ranges::any_of(run.cases, is(CaseStatus::Skipped));
    if (!hasResult && hasSkipped && !hasFailed) {
        return exitMemory;
    }
    return hasFailed ? exitSomeCasesFailed : exitOk;
}

}  // namespace clipscope::cli
