"""Files to trees and records: nothing is guessed, nothing is dropped, every place is kept."""
