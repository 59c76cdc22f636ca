// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <exception>

namespace clipscope::backend {

/// The Error that stands for an exception of LibTorch: Memory where an allocation failed, else Internal with
/// the first line of what it said.
[[nodiscard]] Error translate(const std::exception& exception);

/// Whether it tells of something that this system refused, such as memory, room or permission, and so not of what was
/// to be done. Only the texts of the system's errors tell that apart.
[[nodiscard]] bool isOfTheSystem(const std::exception& exception);

/// Runs `work` and lets nothing but Error out of it.
template <typename Work>
auto translated(Work&& work) {
    try {
        return work();
    } catch (const Error&) {
        throw;
    } catch (const std::exception& exception) {
        throw translate(exception);
    }
}

}  // namespace clipscope::backend
