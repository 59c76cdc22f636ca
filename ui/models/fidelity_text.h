// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"

#include <QString>

/// How close a case's embeddings are to the reference's, in the person's language.
namespace clipscope::models {

/// The least centred cosine, or the raw one where there is none, "below bar: 0.98312" where that or the raw one is too
/// low; "–" where it is not known.
[[nodiscard]] QString fidelityText(const record::CaseResult& result);

/// Both figures with their bars, or why they are not known.
[[nodiscard]] QString fidelityToolTip(const record::CaseResult& result, const record::RunSnapshot& run);

}  // namespace clipscope::models
