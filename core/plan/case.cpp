// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/case.h"

#include "core/plan/vocabulary.h"

namespace clipscope::plan {

std::string Case::encoderKey() const {
    std::string key;
    for (const std::string_view part :
         {std::string_view(model), nameOf(device), std::string_view(backend), nameOf(precision), nameOf(tower)}) {
        key += std::string(part) + '|';
    }
    return key + std::to_string(threads) + '|' + std::to_string(streams);
}

}  // namespace clipscope::plan
