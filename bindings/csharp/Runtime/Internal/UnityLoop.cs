#if UNITY_5_3_OR_NEWER
using System;
using System.Collections.Generic;
using UnityEngine;
using UnityEngine.LowLevel;
using UnityEngine.PlayerLoop;
#if UNITY_EDITOR
using UnityEditor;
#endif

namespace com.tencent.imsdk.unity.native
{
    /// <summary>
    /// Calls Poll once a frame, at the end of the player loop's Update, and ends the SDK with the program: when it quits, when the
    /// editor leaves play mode, and before the editor reloads the scripts.
    /// </summary>
    internal static class UnityLoop
    {
        /// <summary>Names the step in the player loop.</summary>
        struct ConvokePoll
        {
        }

        [RuntimeInitializeOnLoadMethod(RuntimeInitializeLoadType.BeforeSceneLoad)]
        internal static void Install()
        {
            // Without domain reload the editor comes here once for each time that it enters play mode.
            Application.quitting -= TencentIMSDK.Shutdown;
            Application.quitting += TencentIMSDK.Shutdown;

            PlayerLoopSystem loop = PlayerLoop.GetCurrentPlayerLoop();
            if (loop.subSystemList == null) return;
            for (int i = 0; i < loop.subSystemList.Length; i++)
            {
                if (loop.subSystemList[i].type != typeof(Update)) continue;
                var steps = new List<PlayerLoopSystem>(loop.subSystemList[i].subSystemList ?? new PlayerLoopSystem[0]);
                if (steps.Exists(step => step.type == typeof(ConvokePoll))) return;
                steps.Add(new PlayerLoopSystem { type = typeof(ConvokePoll), updateDelegate = Step });
                loop.subSystemList[i].subSystemList = steps.ToArray();
                PlayerLoop.SetPlayerLoop(loop);
                return;
            }
        }

        static void Step()
        {
            TencentIMSDK.Poll();
        }

#if UNITY_EDITOR
        [InitializeOnLoadMethod]
        internal static void InstallInEditor()
        {
            EditorApplication.playModeStateChanged += change =>
            {
                if (change == PlayModeStateChange.ExitingPlayMode) TencentIMSDK.Shutdown();
            };
            AssemblyReloadEvents.beforeAssemblyReload += TencentIMSDK.Shutdown;
            // Tools that use the SDK outside of play mode; a game that is paused is told nothing.
            EditorApplication.update += () =>
            {
                if (!EditorApplication.isPlaying) Step();
            };
            // Scripts that are reloaded while a game plays come without the step.
            if (EditorApplication.isPlaying) Install();
        }
#endif
    }
}
#endif
