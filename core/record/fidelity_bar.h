// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/descriptor.h"
#include "core/record/event.h"
#include "core/record/run_snapshot.h"

namespace clipscope::record {

/// What fidelity a case has to have, to be worth recommending.
struct FidelityBar {
    double cosine = 0;
    double centred = 0;
};

/// fp32 is equal but for the order of additions; bf16 keeps 8 bits of a number, and its bar is what retrieval does not
/// feel (docs/fidelity.md).
[[nodiscard]] constexpr FidelityBar fidelityBar(backend::Precision precision) {
    return precision == backend::Precision::Fp32 ? FidelityBar{.cosine = 0.99999, .centred = 0.99999}
                                                 : FidelityBar{.cosine = 0.9995, .centred = 0.997};
}

/// By both figures; by the raw one alone where there is no centred one.
[[nodiscard]] constexpr bool meetsBar(const FidelityMeasured& measured, backend::Precision precision) {
    const FidelityBar bar = fidelityBar(precision);
    return measured.cosineMin >= bar.cosine && (!measured.centredMin || *measured.centredMin >= bar.centred);
}

/// Whether a case is known not to be worth recommending: its fidelity was measured and does not meet its bar.
[[nodiscard]] inline bool isBelowBar(const CaseResult& result) {
    return result.fidelity && !meetsBar(*result.fidelity, result.definition.precision);
}

}  // namespace clipscope::record
